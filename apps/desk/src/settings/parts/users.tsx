import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { addUser, changeUser } from "../../api/changes.ts";
import * as ask from "../../api/questions.ts";
import { Answer } from "../../ui/states.tsx";
import { asMinute } from "../../ui/words.ts";
import { Part, Table } from "./part.tsx";
import { type Role, RoleSelect } from "./role-select.tsx";

/** The accounts of team mode: a reader asks, an analyst adds and decides, an admin also keeps accounts and feeds. */
export function Users() {
  const queries = useQueryClient();
  const query = useQuery(ask.users);
  const again = () => void queries.invalidateQueries({ queryKey: ["users"] });
  const adding = useMutation({ mutationFn: addUser, onSuccess: again });
  const changing = useMutation({
    mutationFn: ({ id, ...change }: { id: string; role?: Role; disabled?: boolean }) => changeUser(id, change),
    onSuccess: again,
  });
  const error = adding.error ?? changing.error;
  return (
    <Part title="Users" error={error}>
      <Answer query={query} what="users">
        {(users) => (
          <Table
            columns={[{ label: "Name" }, { label: "Role" }, { label: "Last login" }, { label: "Access", hidden: true }]}
          >
            {users.map(({ id, name, role, disabled, lastLogin }) => (
              <tr key={id}>
                <td>
                  {name} {disabled ? <span className="quiet">no access</span> : null}
                </td>
                <td className="field">
                  <RoleSelect
                    label={`Role of ${name}`}
                    value={role}
                    onChange={(next) => changing.mutate({ id, role: next })}
                  />
                </td>
                <td>{lastLogin ? asMinute(lastLogin) : <span className="quiet">never</span>}</td>
                <td className="number">
                  <Button className="link-button" onPress={() => changing.mutate({ id, disabled: !disabled })}>
                    {disabled ? "Give access" : "Take access away"}
                  </Button>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Answer>
      <Form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          adding.mutate({
            name: String(form.get("name")),
            password: String(form.get("password")),
            role: form.get("role") as Role,
          });
        }}
      >
        <TextField className="field" name="name" isRequired>
          <Label>Name</Label>
          <Input autoComplete="off" />
        </TextField>
        <TextField className="field" name="password" type="password" isRequired minLength={12}>
          <Label>Password, 12 characters or more</Label>
          <Input autoComplete="new-password" />
        </TextField>
        <div className="field">
          <span>Role</span>
          <RoleSelect label="Role of the new user" name="role" />
        </div>
        <Button className="button" type="submit" isPending={adding.isPending}>
          Add a user
        </Button>
      </Form>
    </Part>
  );
}
