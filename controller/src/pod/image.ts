import type { PodSettings } from "./pod-settings.js";

export type ImageChoice =
  | { readonly outcome: "image"; readonly image: string; readonly isOwn: boolean }
  | { readonly outcome: "refused"; readonly message: string };

/** `[host[:port]/]path[:tag][@digest]`, as registries define it; no part can be `..`. */
const reference =
  /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?::[0-9]{1,5}(?=\/))?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;

/** The image of user code: the platform's own of the runtime, or the user's where the installation allows it. */
export function chooseImage(
  runtime: string,
  image: string | null,
  { runtimes, allowedPrefixes }: PodSettings["images"],
): ImageChoice {
  const own = runtimes.get(runtime);
  if (own === undefined)
    return refused(`there is no runtime "${runtime}"; there are ${[...runtimes.keys()].join(", ")}`);
  if (image === null) return { outcome: "image", image: own, isOwn: true };
  if (!reference.test(image)) return refused(`"${image}" is no image reference`);
  if (allowedPrefixes.some((prefix) => isBelow(image, prefix))) {
    return { outcome: "image", image, isOwn: false };
  }
  const allowed = allowedPrefixes.join(", ") || "none";
  return refused(`image "${image}" is not below an allowed prefix (${allowed}); an operator sets these`);
}

/** `registry.example/team` allows `registry.example/team/a:1`, never `registry.example/team-b/a:1`. */
function isBelow(image: string, prefix: string): boolean {
  if (prefix === "" || !image.startsWith(prefix)) return false;
  return prefix.endsWith("/") || ["/", ":", "@", undefined].includes(image[prefix.length]);
}

function refused(message: string): ImageChoice {
  return { outcome: "refused", message };
}
