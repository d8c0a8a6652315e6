// What neighbours on the server may ask of privacy: the room itself.
export type { PrivacyState } from './server/deps.ts'
