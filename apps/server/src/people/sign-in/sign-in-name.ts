/** One spelling of a sign-in name: 张三 and ZhangSan01 as they are typed, on whatever keyboard. */
export function plainSignIn(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** Two to forty letters, digits, Chinese characters, dots, hyphens and underscores. */
export function isSignIn(plain: string): boolean {
  return /^[\p{L}\p{N}._-]{2,40}$/u.test(plain)
}
