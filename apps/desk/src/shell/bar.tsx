import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../ui/icons.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";

const loadPalette = () => import("../search/palette.tsx");
const Palette = lazy(loadPalette);

const PLACES = [
  { to: "/reports", label: "Reports", icon: "reports" },
  { to: "/events", label: "Events", icon: "events" },
  { to: "/dossiers", label: "Dossiers", icon: "dossiers" },
] as const;

/** Where to go, and the search, which Ctrl-K or a slash opens from anywhere. */
export function Bar() {
  const [searching, setSearching] = useState(false);
  // Loaded ahead, or what is written while it comes would be taken for the keys of the page.
  useEffect(() => {
    const timer = setTimeout(loadPalette, 500);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <header className="bar">
      <Link to="/reports" className="wordmark" aria-label="Onrecord, reports">
        Onrecord
      </Link>
      <nav className="places" aria-label="Pages">
        {PLACES.map(({ to, label, icon }) => (
          <Link key={to} to={to} className="place">
            <Icon name={icon} />
            {label}
          </Link>
        ))}
      </nav>
      <Button className="search-button" onPress={() => setSearching(true)} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>Search</span>
        <kbd>Ctrl K</kbd>
      </Button>
      <ThemeToggle />
      <Link to="/settings" className="icon-button" aria-label="Settings">
        <Icon name="settings" />
      </Link>
      {searching ? (
        <Suspense>
          <Palette close={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </header>
  );
}
