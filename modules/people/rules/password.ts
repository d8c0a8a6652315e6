/** Passwords that every guesser tries first; the short list catches what the length does not. */
const common = ['password', '1234567890', 'qwertyuiop', 'woaini1314', 'admin12345', 'iloveyou', 'lianxin', 'jiaxing']

/**
 * Whether a password is too easy to guess: under ten characters, holds the login, one character or a run repeated,
 * or little more than a common one. Length counts, not a mixture of signs (which people solve by P@ssw0rd1).
 */
export function weakPassword(password: string, login: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...plain].length < 10 || new Set(plain).size < 5) return true
  if (login.length >= 3 && plain.includes(login.toLowerCase())) return true
  return common.some((word) => plain.includes(word) && plain.length - word.length < 6)
}
