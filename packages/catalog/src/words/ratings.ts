/** What people say of an answer; the first two make up 满意率. Keys are frozen. */
export const ratings = { satisfied: '满意', 'basically-satisfied': '基本满意', unsatisfied: '不满意' }

export const contentRatings: readonly string[] = ['satisfied', 'basically-satisfied']
