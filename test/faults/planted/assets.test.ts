import { assetBugs } from "./asset-bugs.js";
import { describePlantedBugs } from "./planted-suite.js";

describePlantedBugs("a bug planted in secrets or files", "test/faults/planted/asset-cases.ts", assetBugs);
