import { type ErrorComponentProps, Link, Outlet } from "@tanstack/react-router";
import { useProgress } from "../api/progress.ts";
import { Empty, Failed } from "../ui/states.tsx";
import { Toast } from "../ui/toast.tsx";
import { Bar } from "./bar.tsx";
import { RunningWork } from "./running-work.tsx";

export function Shell() {
  useProgress();
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <Bar />
      <RunningWork />
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <Toast />
    </>
  );
}

export function ShellFailed({ error }: ErrorComponentProps) {
  return (
    <main id="page">
      <Failed error={error} retry={() => location.reload()} />
    </main>
  );
}

export function Nowhere() {
  return (
    <main id="page">
      <Empty title="No such page">
        <p>
          The address names nothing on this desk. <Link to="/reports">Go to the reports</Link>
        </p>
      </Empty>
    </main>
  );
}
