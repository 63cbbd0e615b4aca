interface MeetingNameProps {
  readonly displayName: string;
  /** The account's name, where another was chosen for this meeting. */
  readonly accountName?: string | undefined;
  readonly className?: string;
}

/** What somebody is called here, and beneath it whose account it is: neither hides the other. */
export function MeetingName({ displayName, accountName, className }: MeetingNameProps) {
  return (
    <span className="flex min-w-0 flex-col">
      <span className={className ?? 'truncate text-sm'} title={displayName}>
        {displayName}
      </span>
      {accountName ? (
        <span className="truncate text-xs text-fg-muted" title={accountName}>
          {accountName}
        </span>
      ) : null}
    </span>
  );
}
