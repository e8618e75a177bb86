# The keys, certificates and kubeconfigs of a node's parts. Sourced by up-node.sh.

# A certificate in $pki, signed by the cluster's authority. Arguments: file name, subject, alternative names if it serves.
issue() {
  local name=$1 subject=$2 names=${3:-}
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$pki/$name.key" -subj "$subject" |
    openssl x509 -req -days 365 -CA "$pki/ca.crt" -CAkey "$pki/ca.key" -CAcreateserial -out "$pki/$name.crt" \
      -extfile <(echo "${names:+subjectAltName=$names}")
}

kubeconfig() {
  local name=$1
  cat <<END
apiVersion: v1
kind: Config
current-context: flowrunner-$cluster
contexts: [{ name: flowrunner-$cluster, context: { cluster: flowrunner-$cluster, user: $name } }]
clusters:
  - name: flowrunner-$cluster
    cluster: { server: "https://$node_address:6443", certificate-authority-data: $(base64 -w0 "$pki/ca.crt") }
users:
  - name: $name
    user:
      client-certificate-data: $(base64 -w0 "$pki/$name.crt")
      client-key-data: $(base64 -w0 "$pki/$name.key")
END
}

make_keys() {
  (umask 077 && mkdir -p "$pki")
  openssl genrsa -out "$pki/service-accounts.key" 2048
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 \
    -subj /CN=flowrunner-cluster -keyout "$pki/ca.key" -out "$pki/ca.crt"
  issue kube-apiserver /CN=kube-apiserver \
    "IP:$node_address,IP:$api_address,IP:127.0.0.1,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local"
  issue admin /O=system:masters/CN=admin
  issue kubelet /O=system:nodes/CN=system:node:node
  local part
  for part in kube-controller-manager kube-scheduler kube-proxy; do issue "$part" "/CN=system:$part"; done
  for part in kubelet kube-controller-manager kube-scheduler kube-proxy; do
    kubeconfig "$part" >"$pki/$part.kubeconfig"
  done
  (umask 077 && kubeconfig admin >"$state/kubeconfig")
}
