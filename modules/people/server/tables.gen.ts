/** The room's tables as the builder sees them. */
export interface PeopleTables {
  'people.unit': {
    county: number
    id: string
    kind: string
    name: string
    place: string
    parent: string | null
    phone: string | null
    created_at: Temporal.Instant
    closed_at: Temporal.Instant | null
    version: number
    head: Buffer | null
  }
  'people.platform_member': { county: number; place: string; platform: string; unit: string }
  'people.account': {
    county: number
    id: string
    login: string
    name: string
    phone: string | null
    place: string
    password: string | null
    must_change: boolean
    second_factor: Buffer | null
    second_pending: Buffer | null
    second_step: string | null
    disabled_at: Temporal.Instant | null
    created_at: Temporal.Instant
    version: number
    head: Buffer | null
  }
  'people.post': {
    county: number
    id: string
    account: string
    role: string
    place: string
    unit: string | null
    from_day: string
    to_day: string | null
    phone: string | null
    created_at: Temporal.Instant
    version: number
    head: Buffer | null
  }
  'people.duty': {
    county: number
    id: string
    unit: string
    place: string
    account: string
    from_day: string
    to_day: string | null
    weekdays: number[]
    start_minute: number
    minutes: number
    substitute: boolean
  }
  'people.branch': { county: number; id: string; name: string; place: string; covers: string[] }
  'people.micro_group': {
    county: number
    id: string
    branch: string
    name: string
    place: string
    covers: string[]
  }
  'people.person': {
    county: number
    id: string
    kind: string
    name: string
    place: string
    profession: string | null
    unit_name: string | null
    phone: string | null
    branch: string | null
    micro_group: string | null
    account: string | null
    shown_since: Temporal.Instant | null
    shows: string[]
    version: number
    head: Buffer | null
  }
  'people.identity_consent': {
    county: number
    id: string
    person: string
    place: string
    shows: string[]
    evidence: string
    given_at: Temporal.Instant
    withdrawn_at: Temporal.Instant | null
  }
  'people.resident': {
    county: number
    id: string
    name: string | null
    phone: string
    place: string
    created_at: Temporal.Instant
    version: number
    head: Buffer | null
  }
  'people.phone_lookup': { hash: Buffer; county: number; id: string }
  'people.login_code': { door: Buffer; hash: Buffer; sent_at: Temporal.Instant; tries: number }
  'people.login_try': { door: Buffer; count: number; since: Temporal.Instant }
}
