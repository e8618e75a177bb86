/** The backend refuses for good (4xx): the token is stale, foreign or used, and repeating the call changes nothing. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, body: string) {
    super(`The backend refuses (HTTP ${status}): ${body.slice(0, 500)}`);
    this.status = status;
  }
}
