import { Card, Chips, Details, errorOf, Field, type FieldError } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import type { CasesWords } from '../words.ts'
import type { ReportTyped } from './report-form.logic.ts'
import type { PlaceShown } from './shown.ts'

interface WhereProps {
  w: CasesWords['report']
  typed: ReportTyped
  errors: readonly FieldError[]
  /** The place already known: pointed at on the map, or read from the plate at the stairs. */
  place?: PlaceShown | undefined
  /** Several places fit what was typed: the person chooses. */
  choices?: readonly PlaceShown[]
  /** Page of the map; comes back to this form with `lat` and `lon`. */
  map?: string | undefined
}

/** Where it is: by address, by the phone's position, by the number of the grid, by the map. One is enough. */
export function Where({ w, typed, errors, place, choices = [], map }: WhereProps) {
  return (
    <div class="stack" data-where data-words={JSON.stringify(whereWords(w))}>
      <Field name="address" label={w.where} hint={w.whereHint} error={errorOf(errors, 'address')}>
        {(control) => (
          <input {...control} value={typed.address} maxLength={lengths.address} autocomplete="street-address" />
        )}
      </Field>
      <input type="hidden" name="lat" value={typed.lat} />
      <input type="hidden" name="lon" value={typed.lon} />
      <div data-here hidden>
        <button type="button" class="pick">
          <Pin />
          {w.here}
        </button>
        <p class="note" role="status" />
      </div>
      {place ? <Found w={w} place={place} /> : <div data-place />}
      {choices.length > 0 ? (
        <Chips
          name="place"
          legend={w.placeWhich}
          look="lines"
          value={typed.code}
          options={choices.map((c) => ({
            value: c.code,
            label: c.name,
            ...(c.worker ? { hint: w.placeWorker(c.worker) } : {}),
          }))}
        />
      ) : null}
      <Details
        summary={w.otherWays}
        open={Boolean(errorOf(errors, 'code')) || Boolean(typed.code && !place && choices.length === 0)}
      >
        <Field name="code" label={w.grid} hint={w.gridHint} error={errorOf(errors, 'code')}>
          {(control) => (
            <input {...control} value={place ? '' : typed.code} inputMode="numeric" autocomplete="off" maxLength={40} />
          )}
        </Field>
        {map ? (
          <p>
            <a class="pick" href={map} data-keep>
              <Pin />
              {w.map}
            </a>
          </p>
        ) : null}
      </Details>
    </div>
  )
}

/** A place that is settled, said in full, with the one who looks after it. */
const Found = ({ w, place }: { w: CasesWords['report']; place: PlaceShown }) => (
  <Card>
    <div class="spot" data-place>
      <Pin />
      <div>
        <b>{place.name}</b>
        {place.worker ? <small>{w.placeWorker(place.worker)}</small> : null}
        <input type="hidden" name="place" value={place.code} />
      </div>
    </div>
  </Card>
)

const whereWords = (w: CasesWords['report']) => ({
  which: w.placeWhich,
  worker: w.placeWorker('{name}'),
  busy: w.hereBusy,
  denied: w.hereDenied,
  outside: w.hereOutside,
  failed: w.hereFailed,
  found: w.placeFound,
})

const Pin = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 21s7-6.3 7-11a7 7 0 1 0-14 0c0 4.7 7 11 7 11z" />
    <circle cx="12" cy="10" r="2.5" />
  </svg>
)
