/** Tables that are the same for all towns. Every other table of the schema belongs to towns. */
export const referenceTables = [
  'town', 'division', 'definition', 'definition_wording', 'calendar', 'rule', 'template', 'account', 'session', 'post_held', 'rate_limit', 'installation',
  'second_factor', 'recovery_code', 'sign_in_ticket', 'known_device', 'reset_code', 'outside_subject', 'outside_visit',
  'exchange_side', 'exchange_message', 'exchange_sent', 'exchange_received', 'exchange_applied', 'exchange_finding', 'published_item',
  'calendar_choice', 'local_rule', 'clock_change',
  'resident', 'resident_code', 'resident_session', 'resident_report',
  'master_key', 'key_reader', 'backup_run',
] as const
