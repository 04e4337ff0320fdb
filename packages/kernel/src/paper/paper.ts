/**
 * A paper a case issues. The template is a file, found by `template` and pinned by content hash when the paper is issued.
 * `requires` names the fields the law wants on it, each with its article: without them the paper is not issued.
 */
export interface PaperSpec {
  title: string
  template: string
  requires: Record<string, string>
  /** The gapless series its number comes from, one per year; absent for papers without a number. */
  series?: string
}

export interface PaperStanding {
  paper: string
  version: number
  template: string
  issued: string
  /** The day on the paper, which may lie before the day it was recorded. */
  signed: string | null
  served: string | null
}
