/** What a password must be: long enough, not among those that are tried first. No composition rules. Pure. @module */

export type PasswordProblem = "too-short" | "too-long" | "too-common";

const LEAST = 8;
const MOST = 128;

/** The words that guessing lists begin with, eight characters and more; shorter ones are refused by length. */
const COMMON = new Set(
  `password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword 12345678 123456789 1234567890
  0123456789 0987654321 87654321 987654321 123123123 12341234 1q2w3e4r 1q2w3e4r5t 1qaz2wsx zaq12wsx qwertyui qwertyuiop
  qwerty12 qwerty123 qwerty1234 asdfghjk asdfghjkl zxcvbnm1 iloveyou iloveyou1 sunshine princess football baseball
  superman batman123 trustno1 whatever welcome1 welcome123 admin123 admin1234 administrator changeme changeme1 letmein1
  letmein123 computer internet starwars pokemon1 michelle jennifer charlie1 jordan23 liverpool chelsea1 arsenal1 corvette
  mercedes midnight hello123 hello1234 monkey123 dragon123 master123 shadow123 abcd1234 abcdefgh a1b2c3d4 aa123456
  11223344 asdf1234 qazwsxedc qweasdzxc secret123 summer2024 summer2025 winter2024 winter2025 sommer2025 geheim123
  passwort passwort1 hallo123 schatz123 testtest test1234 user1234 guest123 default1 protect1 protect123 google123
  facebook linkedin samsung1 whatsapp security freedom1 blink182 metallica`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Length in characters as a person counts them. */
export function passwordProblem(password: string, name = ""): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < LEAST) return "too-short";
  if (length > MOST) return "too-long";
  const plain = password.toLowerCase();
  if (COMMON.has(plain) || new Set(plain).size === 1 || isRun(plain)) return "too-common";
  if (name !== "" && plain === name.toLowerCase()) return "too-common";
  return undefined;
}

/** «23456789», «abcdefgh», and the same backwards. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let index = 1; index < text.length; index += 1) steps.add(text.charCodeAt(index) - text.charCodeAt(index - 1));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
