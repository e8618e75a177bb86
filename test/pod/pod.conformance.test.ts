import { describeAgent } from "../../runners/agent/conformance/agent-suite.js";
import { describeRuntimes } from "../../runners/agent/conformance/runtime-suite.js";
import { PodSite } from "./pod-site.js";

describeRuntimes("in a pod", () => PodSite.start());
describeAgent("in a pod", () => PodSite.start());
