/** What of the starting user's environment a runtime gets; everything else stays out of user code's sight. */
const passed =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_[A-Z]+|TZ|(https?|no|all)_proxy|(HTTPS?|NO|ALL)_PROXY)$/;

/** The variables a runtime starts with, taken from an environment such as that of the launcher. */
export function runtimeEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => passed.test(entry[0]) && entry[1] !== undefined,
    ),
  );
}
