import { type Child, createContext, useContext } from 'hono/jsx'
import { tokenField } from '../guards/csrf.ts'
import { Shape } from './shape.tsx'

/** The token of this session, for every form on a page. */
export const FormToken = createContext('')

/** A form that writes. */
export function Form({
  action,
  kind = '',
  files = false,
  children,
}: {
  action: string
  kind?: string
  files?: boolean
  children?: Child
}) {
  const token = useContext(FormToken)
  return (
    <form method="post" action={action} class={kind} enctype={files ? 'multipart/form-data' : undefined}>
      {token === '' ? null : <input type="hidden" name={tokenField} value={token} />}
      {children}
    </form>
  )
}

/** Says what is wrong and how to mend it; a field points to it. */
export function Fault({ id = 'fout', children }: { id?: string; children?: Child }) {
  return (
    <p class="field__fault" id={id} role="alert">
      <Shape name="broken" /> {children}
    </p>
  )
}

/** A line to type in, with its name above it. */
export function Field({
  name,
  label,
  note = null,
  type = 'text',
  complete = 'off',
  value = '',
  mode,
  wrong = false,
  focus = false,
  needed = true,
}: {
  name: string
  label: string
  note?: string | null
  type?: string
  complete?: string
  value?: string
  mode?: 'numeric' | 'search'
  wrong?: boolean
  focus?: boolean
  needed?: boolean
}) {
  return (
    <div class="field">
      <label for={name}>
        {label} {note === null ? null : <span class="field__note">{note}</span>}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        inputmode={mode}
        autocomplete={complete}
        required={needed}
        value={type === 'password' || type === 'file' ? undefined : value}
        autofocus={focus}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'fout' : undefined}
      />
    </div>
  )
}

/** One of a few, by name. */
export function Select({
  name,
  id = name,
  label,
  choices,
  chosen = '',
  first = null,
  wrong = false,
}: {
  name: string
  /** Where a page has two of the same name. */
  id?: string
  label: string
  choices: readonly (readonly [string, string])[]
  chosen?: string
  /** What stands there before anything was chosen. */
  first?: string | null
  wrong?: boolean
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'fout' : undefined}
      >
        {first === null ? null : <option value="">{first}</option>}
        {choices.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Room for some sentences. */
export function Sentences({
  name,
  id = name,
  label,
  note = null,
  rows = 3,
  value = '',
  wrong = false,
  fault = 'fout',
  focus = false,
  children,
}: {
  name: string
  /** Where a page has two of the same name. */
  id?: string
  label: string
  note?: string | null
  rows?: number
  value?: string
  wrong?: boolean
  /** The element that says what is wrong. */
  fault?: string
  focus?: boolean
  /** What stands below it. */
  children?: Child
}) {
  return (
    <div class="field">
      <label for={id}>
        {label} {note === null ? null : <span class="field__note">{note}</span>}
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        autofocus={focus}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? fault : undefined}
      >
        {value}
      </textarea>
      {children}
    </div>
  )
}
