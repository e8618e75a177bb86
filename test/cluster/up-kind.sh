# A cluster by kind, where Docker runs. Sourced by `up`; sets KUBECONFIG.

require kind kubectl helm
export KUBECONFIG="$state/kubeconfig"
kind create cluster --name "flowrunner-$cluster" --kubeconfig "$KUBECONFIG" --wait 180s
