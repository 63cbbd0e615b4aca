// The yardstick: the same signalling events on plain Node and socket.io, without checks, accounts or
// a database. Port in PORT; prints one line when it listens.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const fromClient = createRequire(new URL('../client/package.json', import.meta.url));
const { Server } = fromClient('socket.io');

const http = createServer();
const io = new Server(http);
/** Who is in a meeting, by socket id. */
const participants = new Map();

const inRoom = (roomId) => [...participants.values()].filter((one) => one.roomId === roomId);

function join(socket, { roomCode, displayName }, acknowledge) {
  const others = inRoom(roomCode).map(({ roomId: _, ...participant }) => participant);
  const participant = {
    socketId: socket.id,
    displayName,
    isHost: others.length === 0,
    isMuted: false,
    isVideoOff: false,
    isScreenSharing: false,
    isHandRaised: false,
  };
  participants.set(socket.id, { ...participant, roomId: roomCode });
  void socket.join(roomCode);
  socket.to(roomCode).emit('user-joined', { participant });
  const room = {
    roomId: roomCode,
    roomCode,
    isHost: participant.isHost,
    participants: others,
    messages: [],
    settings: { allowScreenShare: true, allowChat: true, waitingRoom: false },
  };
  socket.emit('room-joined', room);
  acknowledge?.({ success: true, ...room });
}

function leave(socket) {
  const participant = participants.get(socket.id);
  if (!participant) return;
  participants.delete(socket.id);
  socket.to(participant.roomId).emit('user-left', { socketId: socket.id });
}

io.on('connection', (socket) => {
  const relay = (event, body) =>
    socket.on(event, ({ targetId, ...rest }) => {
      const { displayName } = participants.get(socket.id) ?? {};
      io.to(targetId).emit(event, { senderId: socket.id, ...body({ displayName, ...rest }) });
    });
  socket.on('join-room', (payload, acknowledge) => join(socket, payload, acknowledge));
  relay('offer', ({ displayName, sdp }) => ({ displayName, sdp }));
  relay('answer', ({ sdp }) => ({ sdp }));
  relay('ice-candidate', ({ candidate }) => ({ candidate }));
  socket.on('toggle-audio', ({ roomId, enabled }) => {
    const participant = participants.get(socket.id);
    if (participant) participant.isMuted = !enabled;
    socket.to(roomId).emit('user-toggle-audio', { socketId: socket.id, enabled });
  });
  socket.on('disconnect', () => leave(socket));
});

http.listen(Number(process.env.PORT), '127.0.0.1', 4096, () => console.log('listening'));
