import type { Delivery } from './delivery.ts'

/**
 * A paper a case issues. The template is a file, found by `template` and pinned by content hash when the paper is issued.
 * `requires` names the fields the law wants on it, each with its article: without them the paper is not issued.
 */
export interface PaperSpec {
  title: string
  template: string
  requires: Record<string, string>
  /** The dossier has to hold one paper of each such group: 申请书 or 受理登记表. */
  filed?: string
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
  /** The day it counts as served, by the rule of how it was served; of an announcement it may lie ahead. */
  served: string | null
  /** How it was served; absent where it was handed over on the day the act says. */
  delivery?: Delivery
}
