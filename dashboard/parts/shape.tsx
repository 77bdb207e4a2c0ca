const drawings = {
  diamond: <path d="M7 1l6 6-6 6-6-6z" fill="currentColor" />,
  check: <path d="M2 7.5l3.5 3.5L12 3.5" fill="none" stroke="currentColor" stroke-width="2" />,
  broken: <path d="M0 7h4M10 7h4M5.5 3.5v7M8.5 3.5v7" fill="none" stroke="currentColor" stroke-width="2" />,
  lines: <path d="M1 3h9M1 7h12M1 11h7" fill="none" stroke="currentColor" stroke-width="2" />,
  ring: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="2" />,
  half: (
    <g>
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />
    </g>
  ),
}

export type ShapeName = keyof typeof drawings

/** A 14 px shape; always beside a word. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg class="shape" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
