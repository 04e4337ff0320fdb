import type { Doer } from '@zhenzhi/kernel'

/** Who asks, in which post; and 代录: the name of whom it is entered for. */
export interface Actor extends Doer {
  enteredFor?: string
}
