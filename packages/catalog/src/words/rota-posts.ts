/** Who may stand on the rota: a shift puts anybody of the town on duty, whatever the office. */
export const onRota = ['clerk', 'leader', 'officer', 'reviewer', 'report-writer', 'village-official', 'mediator', 'grid-worker', 'body'] as const
