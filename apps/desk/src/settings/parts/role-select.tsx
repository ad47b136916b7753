import { cased } from "../../ui/words.ts";

const ROLES = ["reader", "analyst", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What an account or a token may do; `upTo` leaves out what is more than that. */
export function RoleSelect(props: {
  label: string;
  value?: Role;
  name?: string;
  upTo?: Role;
  onChange?: (role: Role) => void;
}) {
  const { label, value, name, upTo = "admin", onChange } = props;
  return (
    <select
      aria-label={label}
      name={name}
      defaultValue={value ?? (upTo === "reader" ? "reader" : "analyst")}
      onChange={(event) => onChange?.(event.target.value as Role)}
    >
      {ROLES.slice(0, ROLES.indexOf(upTo) + 1).map((role) => (
        <option key={role} value={role}>
          {cased(role)}
        </option>
      ))}
    </select>
  );
}
