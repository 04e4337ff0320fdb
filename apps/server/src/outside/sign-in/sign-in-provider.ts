/** What another body's system said of who came back from it. */
export interface SaidWho {
  /** Names one person within the issuer, for good. */
  subject: string
  /** The body itself has seen a second factor, by its own word and our setting. */
  second: boolean
}

/** `down`: it could not be asked. `not-believed`: what came back does not hold; nothing is told of why but to the log. */
export type Unsaid = 'down' | 'not-believed'

export interface WayThere {
  /** Where the browser is sent. */
  address: string
  /** What its answer is held against; kept here and never with the browser. */
  kept: Record<string, string>
}

/**
 * Another body's system that says who somebody is: a county's identity platform, a work telephone's app, a certificate reader. It says who;
 * what they may do here is decided by their account and posts alone. docs/how-to/sign-in-providers.md says what each kind needs.
 */
export interface SignInProvider {
  /** Whose word it is; subjects are its own. */
  readonly issuer: string
  /** As it is called on the sign-in page. */
  readonly name: string
  /** `state` names the visit and comes back with the answer. */
  readonly begin: (state: string) => Promise<WayThere | 'down'>
  /** `answer`: the query that the browser brought back. */
  readonly finish: (asked: { answer: string; state: string; kept: Readonly<Record<string, string>> }) => Promise<SaidWho | Unsaid>
  /** Where one signs out there too; undefined where it has no such page, or does not answer. */
  readonly leave: () => Promise<string | undefined>
}
