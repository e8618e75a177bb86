/** The name under which the API server keeps what is the controller's, and server-side apply knows it. */
export const fieldManager = "flowrunner-controller";
