import { backendBugs } from "./backend-bugs.js";
import { describePlantedBugs } from "./planted-suite.js";

describePlantedBugs("a bug planted in the backend", "test/faults/planted/backend-cases.ts", backendBugs);
