import { parentPort } from "node:worker_threads";
import { checkDocument } from "./check-document.js";

/** The body of a thread that says once that it is there, and then checks one document after another. */
parentPort!.on("message", (text: string) => parentPort!.postMessage(checkDocument(text)));
parentPort!.postMessage("ready");
