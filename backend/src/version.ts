/** The backend's version: the API's, and the program's. */
export const version = "0.1.0";
