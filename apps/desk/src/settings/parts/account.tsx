import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { changePassword, logout } from "../../api/changes.ts";
import { Failed } from "../../ui/states.tsx";
import { say } from "../../ui/toast.tsx";
import { Part } from "./part.tsx";

/** Who is logged in, and the way out. */
export function Account({ name, role }: { name: string; role: string }) {
  const queries = useQueryClient();
  const router = useRouter();
  const leaving = useMutation({
    mutationFn: logout,
    async onSuccess() {
      queries.clear();
      await router.navigate({ to: "/login" });
    },
  });
  const changing = useMutation({ mutationFn: changePassword, onSuccess: () => say("The password is changed.") });
  return (
    <Part
      title="Account"
      beside={
        <Button className="button" onPress={() => leaving.mutate()}>
          Log out
        </Button>
      }
    >
      <p>
        {name} <span className="quiet">{role}</span>
      </p>
      <Form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          changing.mutate({ old: String(form.get("old")), new: String(form.get("new")) });
          event.currentTarget.reset();
        }}
      >
        <TextField className="field" name="old" type="password" isRequired autoComplete="current-password">
          <Label>Present password</Label>
          <Input />
        </TextField>
        <TextField className="field" name="new" type="password" isRequired minLength={12} autoComplete="new-password">
          <Label>New password, 12 characters or more</Label>
          <Input />
        </TextField>
        <Button className="button" type="submit" isPending={changing.isPending}>
          Change it
        </Button>
      </Form>
      {leaving.error || changing.error ? <Failed error={leaving.error ?? changing.error} /> : null}
    </Part>
  );
}
