import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { addToken, removeToken } from "../../api/changes.ts";
import * as ask from "../../api/questions.ts";
import { Answer } from "../../ui/states.tsx";
import { say } from "../../ui/toast.tsx";
import { asDay, asMinute, cased } from "../../ui/words.ts";
import { Part, Table } from "./part.tsx";
import { type Role, RoleSelect } from "./role-select.tsx";

/** The one time that a token is shown. */
function Made({ token }: { token: string }) {
  return (
    <div className="token-made" role="status">
      <p>This is shown once. Programs send it as Authorization: Bearer.</p>
      <code>{token}</code>
      <Button
        className="button"
        onPress={() => void navigator.clipboard.writeText(token).then(() => say("The token is in the clipboard."))}
      >
        Copy
      </Button>
    </div>
  );
}

/** Tokens with which programs use the API in one's own name. */
export function Tokens({ role }: { role: Role }) {
  const queries = useQueryClient();
  const query = useQuery(ask.tokens);
  const again = () => void queries.invalidateQueries({ queryKey: ["tokens"] });
  const adding = useMutation({ mutationFn: addToken, onSuccess: again });
  const removing = useMutation({ mutationFn: removeToken, onSuccess: again });
  const error = adding.error ?? removing.error;
  return (
    <Part title="API tokens" error={error}>
      {adding.data ? <Made token={adding.data.token} /> : null}
      <Answer query={query} what="tokens">
        {(tokens) =>
          tokens.length === 0 ? (
            <p className="quiet">No program uses the API in your name. Make a token for one below.</p>
          ) : (
            <Table
              columns={[
                { label: "Token" },
                { label: "Role" },
                { label: "Last used" },
                { label: "Ends" },
                { label: "Revoke", hidden: true },
              ]}
            >
              {tokens.map(({ id, name, role: may, lastUsed, expiresAt }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>{cased(may)}</td>
                  <td>{lastUsed ? asMinute(lastUsed) : <span className="quiet">never</span>}</td>
                  <td>{expiresAt ? asDay(expiresAt) : <span className="quiet">never</span>}</td>
                  <td className="number">
                    <Button className="link-button" aria-label={`Revoke ${name}`} onPress={() => removing.mutate(id)}>
                      Revoke
                    </Button>
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Answer>
      <Form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const days = Number(form.get("days"));
          adding.mutate({
            name: String(form.get("name")),
            role: form.get("role") as Role,
            ...(days > 0 && { days }),
          });
          event.currentTarget.reset();
        }}
      >
        <TextField className="field" name="name" isRequired maxLength={100}>
          <Label>What it is for</Label>
          <Input autoComplete="off" />
        </TextField>
        <div className="field">
          <span>Role</span>
          <RoleSelect label="Role of the token" name="role" upTo={role} value="reader" />
        </div>
        <TextField className="field field-days" name="days" type="number">
          <Label>Days</Label>
          <Input min={1} max={3650} placeholder="no end" />
        </TextField>
        <Button className="button button-first" type="submit" isPending={adding.isPending}>
          Make a token
        </Button>
      </Form>
    </Part>
  );
}
