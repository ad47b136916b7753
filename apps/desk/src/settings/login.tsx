import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, useRouter } from "@tanstack/react-router";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { login } from "../api/changes.ts";
import { Failed } from "../ui/states.tsx";
import "../styles/settings.css";

const here = getRouteApi("/login");

function LoginPage() {
  const { next = "/reports" } = here.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: (form: FormData) => login(String(form.get("name")), String(form.get("password"))),
    async onSuccess() {
      queries.clear();
      await router.navigate({ href: next });
    },
  });
  return (
    <main className="login">
      <title>Log in · Onrecord</title>
      <h1>Onrecord</h1>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate(new FormData(event.currentTarget));
        }}
      >
        <TextField className="field" name="name" isRequired autoComplete="username">
          <Label>Name</Label>
          <Input autoFocus />
        </TextField>
        <TextField className="field" name="password" type="password" isRequired autoComplete="current-password">
          <Label>Password</Label>
          <Input />
        </TextField>
        <Button className="button button-first" type="submit" isPending={entering.isPending}>
          Log in
        </Button>
      </Form>
      {entering.error ? <Failed error={entering.error} /> : null}
    </main>
  );
}

export const Route = createLazyRoute("/login")({ component: LoginPage });
