# The cluster that $KUBECONFIG names is used as it is. Sourced by `up`.

require kubectl helm
kubectl get --raw /readyz >/dev/null
