/** Choices that petitions mirrored from above and handled here share. Keys are frozen, words may change. */
export const times = { first: '初次', again: '重复' }

/** What the body above decided. */
export const reviewOutcomes = { upheld: '维持', revoked: '撤销', changed: '变更' }

/** Whom of the leadership a case is given to: never a name, so that figures know posts and not persons. */
export const leaderRoles = { secretary: '党委书记', mayor: '镇长', member: '其他班子成员' }
