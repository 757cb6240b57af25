export function Logo() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <rect x="1.5" y="1.5" width="17" height="17" rx="3.5" />
      <path
        d="M1.5 11 11 1.5M1.5 17.5 17.5 1.5M9 18.5 18.5 9M9 1.5 18.5 11M2.5 2.5 17.5 17.5M1.5 9 11 18.5"
        strokeWidth="1.1"
        opacity=".75"
      />
    </svg>
  )
}
