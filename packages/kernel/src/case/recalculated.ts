/** How the system calls the act by which a changed calendar or rule reaches the open duties of a case. */
export const recalculated = 'recalculated'
