import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Details, Field, PageHead, errorOf, type FieldError } from '@lianxin/ui'
import type { CategoryGroup } from '../../contract/category.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { CategoryForm, type CategoryFormProps } from './category-form.tsx'

interface NewCategoryPageProps {
  lang: Lang
  groups: readonly CategoryGroup[]
  /** The heading chosen and the code the new category gets under it; undefined until one is chosen, or it is full. */
  chosen: { group: string; code: string } | undefined
  form: Omit<CategoryFormProps, 'lang'>
  heading: { typed: Readonly<Record<string, string>>; errors: readonly FieldError[] }
}

/** A new category: first its heading, then the same form as any other; or a new heading. */
export function NewCategoryPage({ lang, groups, chosen, form, heading }: NewCategoryPageProps) {
  const w = words(lang)
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.newCategory}
        note={chosen ? w.newCode(chosen.code) : w.chooseHeading}
        back={{ href: paths.categories(), label: w.categories }}
      />
      <Card>
        <form method="get" class="row">
          <Field name="group" label={w.heading}>
            {(control) => (
              <select {...control}>
                {groups.map(({ code, name }) => (
                  <option key={code} value={code} selected={code === chosen?.group}>
                    {code} {name[lang]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button class="btn quiet">{w.choose}</button>
        </form>
        <NewHeading lang={lang} actId={form.actId} version={form.version} {...heading} />
      </Card>
      {chosen ? <CategoryForm lang={lang} {...form} /> : null}
    </div>
  )
}

interface NewHeadingProps {
  lang: Lang
  actId: string
  version: number
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

function NewHeading({ lang, actId, version, typed, errors }: NewHeadingProps) {
  const w = words(lang)
  const text = (name: string, label: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} error={errorOf(errors, name)}>
      {(control) => <input {...control} required value={typed[name] ?? ''} />}
    </Field>
  )
  return (
    <Details summary={w.newHeading} open={errors.length > 0}>
      <form method="post" class="stack narrow">
        <input type="hidden" name="actId" value={actId} />
        <input type="hidden" name="version" value={version} />
        {text('headingCode', w.headingCode, w.headingCodeHint)}
        {text('headingZh', w.nameZh)}
        {text('headingEn', w.nameEn)}
        {text('headingWhy', w.why, w.whyHint)}
        <Button name="do" value="heading" kind="quiet">
          {w.addHeading}
        </Button>
      </form>
    </Details>
  )
}
