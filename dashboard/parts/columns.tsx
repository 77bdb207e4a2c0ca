/** The heads of a table's columns. */
export function Columns({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map(name => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  )
}
