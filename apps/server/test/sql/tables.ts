/** Tables that are the same for all towns. Every other table of the schema belongs to towns. */
export const referenceTables = [
  'town', 'division', 'definition', 'definition_wording', 'calendar', 'rule', 'template', 'account', 'session', 'post_held', 'rate_limit', 'installation',
] as const
