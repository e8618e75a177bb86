import { Option, type Command } from "commander";

/** Adds what says which cluster and namespace, before or after the command's name, as with kubectl. */
export function placed(command: Command): Command {
  const option = (flags: string, description: string): Option =>
    new Option(flags, description).helpGroup("Cluster:");
  return command
    .optionsGroup("Options:")
    .addOption(option("-n, --namespace <namespace>", "the namespace (default: the context's, else default)"))
    .addOption(option("--context <context>", "the kubeconfig's context (default: its current one)"))
    .addOption(option("--kubeconfig <file>", "the kubeconfig (default: KUBECONFIG, else ~/.kube/config)"));
}
