/** One request before it is sent. `body`: undefined for none; a text or bytes go as they are. */
export interface Shot {
  route: string
  method: string
  path: string
  query: [string, string][]
  headers: Record<string, string>
  body: Record<string, unknown> | string | Buffer | undefined
}
