import { describeRuntimes } from "../../runners/agent/conformance/runtime-suite.js";
import { PodSite } from "./pod-site.js";

describeRuntimes("in a pod", () => PodSite.start());
