import type { MeetingScope } from '../meetingScope';

import { ChatChanges } from './ChatChanges';
import { ChatPages } from './ChatPages';
import { FileSharing } from './FileSharing';

/** What one does in the chat beside writing: loaded when it is first done. */
export class ChatActions {
  readonly changes: ChatChanges;
  readonly pages: ChatPages;
  readonly files: FileSharing;

  /** @param onUploaded - is told which message's file is on the server, and under which id */
  constructor(scope: MeetingScope, onUploaded: (messageId: string, fileId: string) => void) {
    this.changes = new ChatChanges(scope);
    this.pages = new ChatPages(scope);
    this.files = new FileSharing(scope, onUploaded);
  }
}
