import { describeRuntimes } from "./runtime-suite.js";
import { TestHost } from "./test-host.js";

describeRuntimes("on this machine", (options) => TestHost.start(options));
