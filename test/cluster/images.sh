# Builds images with buildah, without any registry, and puts them on the local node. Sourced; needs place.sh.

# Mounts, and what buildah notes about them, vanish with the mount namespace that they are made in.
in_buildah() {
  local run="$cache/images-run"
  mkdir -p "$cache/images" "$run"
  unshare --mount bash -euc 'mount -t tmpfs tmpfs "$1" && exec nice buildah --storage-driver overlay --runroot "$@"' \
    - "$run" --root "$cache/images" "$@"
}

# Layers whose files did not change are not built again. While it builds, npm trusts the authorities that this machine
# trusts, which may be behind a proxy. The output is shown when the build fails.
build_image() {
  local name=$1 dockerfile=$2 context=$3 log="$cache/build.log" authorities=/run/authorities.pem
  echo "cafile=$authorities" >"$cache/npmrc"
  in_buildah bud --layers --isolation chroot --network host --pull-never --format docker \
    --volume "/etc/ssl/certs/ca-certificates.crt:$authorities:ro" --volume "$cache/npmrc:/usr/local/etc/npmrc:ro" \
    --tag "$name" --file "$dockerfile" "$context" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}

# A stand-in for a base image, from its recipe in bases/. What its recipe prepares is kept until the recipe changes.
build_base() {
  local recipe=bases/$1 context
  context="$cache/bases/$1-$(cat "$recipe"/* | sha256sum | cut -c1-16)"
  if [ ! -d "$context" ]; then
    rm -rf "$context.new"
    mkdir -p "$context.new"
    echo "preparing the image $(base_name "$1")" >&2
    [ ! -e "$recipe/prepare" ] || (cd "$context.new" && "$OLDPWD/$recipe/prepare" >&2)
    mv -T "$context.new" "$context"
  fi
  build_image "$(base_name "$1")" "$recipe/Dockerfile" "$context"
}

# The stand-ins that Dockerfiles of the project start from; one may start from an earlier one.
build_bases() {
  local built base
  built="$cache/bases/built-$(cat bases/*/* | sha256sum | cut -c1-16)"
  [ ! -e "$built" ] || return 0
  for base in debian-12 debian-13 node python postgres; do build_base "$base"; done
  touch "$built"
}

base_name() {
  sed -n 's/^# image: //p' "bases/$1/Dockerfile"
}

# Puts an image on the node, unless the node has it.
load_image() {
  local name=$1 id mark
  mark="$state/images/${name//\//_}"
  id=$(in_buildah images --quiet --no-trunc "$name")
  [ "$(cat "$mark" 2>/dev/null)" != "$id" ] || return 0
  mkdir -p "$state/images"
  local archive="$state/images/archive.tar"
  rm -f "$archive"
  in_buildah push --quiet "$name" "docker-archive:$archive:$name"
  ./on-node ctr --namespace k8s.io images import "$archive" >/dev/null
  rm "$archive"
  echo "$id" >"$mark"
}
