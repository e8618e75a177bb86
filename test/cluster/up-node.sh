# One node of real components on this machine. Sourced by `up`; sets KUBECONFIG.

. node/keys.sh
. ./images.sh

pki="$state/pki"
export KUBECONFIG="$state/kubeconfig"

# A /16 of its own, which no other cluster or network of this machine uses. It is taken by the device that has its first
# address: clusters that come up at once choose one after the other.
take_addresses() {
  exec 8>"$cache/addresses.lock"
  flock 8
  choose_addresses
  ip link add "$device" type veth peer name "$device-node"
  ip address add "$host_address/24" dev "$device"
  ip link set "$device" up
  exec 8>&-
}

choose_addresses() {
  local second=200
  while [ -n "$(ip -4 route show root "10.$second.0.0/16")" ]; do second=$((second + 1)); done
  host_address=10.$second.0.1 node_address=10.$second.0.2
  pods=10.$second.1.0/24
  services=10.$second.2.0/24 api_address=10.$second.2.1 dns_address=10.$second.2.10
}

# All that runs on the node is in this control group: that is how `down` finds it.
join_group() {
  local root
  for root in $(hierarchies); do
    mkdir -p "$root/$group/daemons"
    local setting
    for setting in cpuset.cpus cpuset.mems; do
      [ -e "$root/cgroup.controllers" ] || [ ! -e "$root/$setting" ] ||
        tee "$root/$group/$setting" "$root/$group/daemons/$setting" <"$root/$setting" >/dev/null
    done
    echo "$BASHPID" >"$root/$group/daemons/cgroup.procs"
  done
}

start_node() (
  join_group
  export STATE="$state" PKI="$pki" GROUP="$group" NODE_ADDRESS="$node_address" DNS_ADDRESS="$dns_address"
  export PODS="$pods" SERVICES="$services"
  exec setsid unshare --mount --net --pid --fork --kill-child=KILL \
    node/init "$state" "$node_address" "$host_address"
)

connect_node() {
  ip link set "$device-node" netns "$(node_pid)" name eth0
  ip route add "10.${host_address:3:3}.0.0/16" via "$node_address"
}

node_is_ready() {
  kubectl get node node -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}' | grep -q True
}

bring_up() {
  take_addresses
  mkdir -p "$state/node"
  make_keys 2>"$state/node/keys.log"
  start_node >"$state/node/init.log" 2>&1 </dev/null 9>&- &
  wait_until 'the node starts' 60 node_pid
  connect_node
  wait_until 'the API server answers' 300 kubectl get --raw /readyz
  local file
  for file in manifests/*; do sed "s/\$DNS_ADDRESS/$dns_address/" "$file" | kubectl apply -f - >/dev/null; done
  local base
  for base in pause coredns; do load_image "$(base_name "$base")"; done
  wait_until 'the node is ready' 300 node_is_ready
}

[ "$(id -u)" -eq 0 ] || { echo 'a local node needs root; or set KUBECONFIG to an existing cluster' >&2; exit 1; }
../need etcd-server containerd runc containernetworking-plugins iptables conntrack openssl iproute2 e2fsprogs \
  buildah busybox-static mmdebstrap
programs=$(components/build)
export PATH="$programs:$PATH"


for base in pause coredns; do build_base "$base"; done
bring_up
