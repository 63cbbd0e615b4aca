"""Drawn people for pictures of meetings: an illustration as somebody's camera, gently moving."""

import base64
import json
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, ViewportSize

_SIZE = ViewportSize(width=1280, height=720)

_CAMERA = Path(__file__).with_name("camera.js").read_text()


@dataclass(frozen=True)
class Look:
    """What a drawn person looks like; colours are those of CSS."""

    skin: str
    hair: str
    hair_colour: str
    shirt: str
    wall: tuple[str, str]
    room: str
    glasses: bool = False
    beard: bool = False


class Studio:
    """Brings drawn people to a server: all of them in one browser, for the machine's sake."""

    def __init__(self, browser: Browser, looks: dict[str, Look], speaker: str) -> None:
        self._browser = browser
        self._looks = looks
        self._speaker = speaker

    async def camera(self, name: str, width: int) -> str:
        """Give the script that shows somebody, ``width`` pixels wide, in place of a camera."""
        page = await self._browser.new_page(viewport=_SIZE)
        await page.set_content(f"<style>body{{margin:0}}</style>{_drawing(self._looks[name])}")
        drawing = base64.b64encode(await page.screenshot()).decode()
        await page.close()
        member = {
            "drawing": f"data:image/png;base64,{drawing}",
            "width": width,
            # Not quite silent: the product would ask what is wrong with the microphone.
            "loudness": 0.2 if name == self._speaker else 0.001,
        }
        return _CAMERA.replace("CAST_MEMBER;", f"{json.dumps(member)};")


def _drawing(look: Look) -> str:
    light, dark = look.wall
    return f"""<svg viewBox="0 0 1280 720" width="1280" height="720">
      <defs>
        <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stop-color="{light}"/><stop offset="1" stop-color="{dark}"/>
        </linearGradient>
        <radialGradient id="shade" cx=".5" cy=".45" r=".75">
          <stop offset=".5" stop-color="#000" stop-opacity="0"/>
          <stop offset="1" stop-color="#000" stop-opacity=".35"/>
        </radialGradient>
        <filter id="far"><feGaussianBlur stdDeviation="5"/></filter>
        <filter id="soft"><feGaussianBlur stdDeviation="12"/></filter>
      </defs>
      <rect width="1280" height="720" fill="url(#wall)"/>
      <g filter="url(#far)">{_ROOMS[look.room]}</g>
      {_HAIR_BEHIND.get(look.hair, "").format(colour=look.hair_colour)}
      {_body(look)}
      {_face(look)}
      {_HAIR[look.hair].format(colour=look.hair_colour)}
      <rect width="1280" height="720" fill="url(#shade)"/>
    </svg>"""


def _body(look: Look) -> str:
    return f"""
      <path d="M330 720 C340 590 430 548 545 528 L735 528 C850 548 940 590 950 720 Z"
        fill="{look.shirt}"/>
      <path d="M545 528 C580 590 700 590 735 528 L715 516 L565 516 Z" fill="#000" opacity=".16"/>
      <path d="M570 430 h140 v100 c-30 46 -110 46 -140 0 Z" fill="{look.skin}"/>
      <path d="M570 455 c40 40 100 40 140 0 v36 c-40 36 -100 36 -140 0 Z" fill="#000"
        opacity=".14"/>"""


def _face(look: Look) -> str:
    glasses = """<g fill="none" stroke="#23262b" stroke-width="7">
        <rect x="537" y="292" width="88" height="66" rx="26"/>
        <rect x="655" y="292" width="88" height="66" rx="26"/><path d="M625 316 q15 -12 30 0"/>
      </g>"""
    beard = f"""<path d="M512 350 C516 470 570 508 640 508 C710 508 764 470 768 350
        C752 420 715 418 640 414 C565 418 528 420 512 350 Z" fill="{look.hair_colour}"/>"""
    return f"""
      <circle cx="506" cy="335" r="26" fill="{look.skin}"/>
      <circle cx="774" cy="335" r="26" fill="{look.skin}"/>
      <path d="M510 280 C510 170 570 130 640 130 C710 130 770 170 770 280
        C770 410 716 490 640 490 C564 490 510 410 510 280 Z" fill="{look.skin}"/>
      <ellipse cx="560" cy="385" rx="34" ry="20" fill="#d9534f" opacity=".13" filter="url(#soft)"/>
      <ellipse cx="720" cy="385" rx="34" ry="20" fill="#d9534f" opacity=".13" filter="url(#soft)"/>
      {beard if look.beard else ""}
      <g fill="none" stroke="{look.hair_colour}" stroke-width="11" stroke-linecap="round">
        <path d="M548 284 q32 -20 66 -4"/><path d="M666 280 q34 -16 66 4"/></g>
      <g fill="#fff"><ellipse cx="582" cy="324" rx="23" ry="14"/>
        <ellipse cx="698" cy="324" rx="23" ry="14"/></g>
      <g fill="#2b2320"><circle cx="584" cy="324" r="12"/><circle cx="700" cy="324" r="12"/></g>
      <g fill="#fff"><circle cx="588" cy="320" r="4"/><circle cx="704" cy="320" r="4"/></g>
      <path d="M640 328 q-18 46 -14 54 q14 12 28 0" fill="none" stroke="#000" stroke-opacity=".25"
        stroke-width="6" stroke-linecap="round"/>
      <path d="M590 422 q50 44 100 0 q-50 14 -100 0 Z" fill="#fff"/>
      <path d="M586 420 q54 54 108 0" fill="none" stroke="#8c3b3b" stroke-width="7"
        stroke-linecap="round"/>
      {glasses if look.glasses else ""}"""


_HAIR = {
    "short": '<path d="M502 300 C484 150 566 96 648 98 C742 100 796 160 778 300 '
    'C764 232 742 204 700 196 C640 214 560 206 536 216 C516 240 508 266 502 300 Z" '
    'fill="{colour}"/>',
    "long": '<path d="M506 300 C480 160 560 92 646 96 C734 96 800 156 774 300 '
    'C762 240 716 204 640 168 C600 208 530 220 506 300 Z" fill="{colour}"/>',
    "curls": '<g fill="{colour}"><circle cx="520" cy="236" r="46"/>'
    '<circle cx="548" cy="168" r="54"/><circle cx="620" cy="130" r="58"/>'
    '<circle cx="700" cy="140" r="56"/>'
    '<circle cx="752" cy="194" r="50"/><circle cx="768" cy="256" r="38"/></g>',
    "bun": '<path d="M506 290 C492 160 570 104 640 104 C710 104 788 160 774 290 '
    'C756 214 712 186 640 184 C568 186 524 214 506 290 Z" fill="{colour}"/>'
    '<circle cx="640" cy="82" r="52" fill="{colour}"/>',
    "bald": "",
}

_HAIR_BEHIND = {
    "long": '<path d="M482 300 C468 120 570 84 640 84 C710 84 812 120 798 300 '
    'C796 430 836 520 790 590 L490 590 C444 520 484 430 482 300 Z" fill="{colour}"/>',
}

_ROOMS = {
    "shelf": """<g><rect x="0" y="120" width="330" height="16" fill="#0003"/>
      <rect x="0" y="330" width="330" height="16" fill="#0003"/>
      <rect x="30" y="30" width="36" height="90" fill="#c7654b"/>
      <rect x="72" y="46" width="30" height="74" fill="#e4b363"/>
      <rect x="108" y="24" width="40" height="96" fill="#47617d"/>
      <rect x="190" y="60" width="90" height="60" fill="#efe7da"/>
      <rect x="50" y="230" width="34" height="100" fill="#6b8f71"/>
      <rect x="90" y="250" width="44" height="80" fill="#e0d5c1"/>
      <circle cx="220" cy="280" r="46" fill="#b5793d"/></g>
      <rect x="1010" y="60" width="200" height="150" rx="6" fill="#fff8"/>
      <rect x="1030" y="80" width="160" height="110" fill="#5b7f9566"/>""",
    "window": """<rect x="820" y="30" width="380" height="420" rx="8" fill="#fff"/>
      <rect x="840" y="50" width="165" height="380" fill="#bfdcec"/>
      <rect x="1015" y="50" width="165" height="380" fill="#bfdcec"/>
      <path d="M840 430 v-120 q80 -90 165 -20 v140 Z M1015 430 v-150 q90 40 165 -40 v190 Z"
        fill="#8db38b"/>
      <ellipse cx="140" cy="470" rx="100" ry="150" fill="#4f7b58"/>
      <ellipse cx="70" cy="400" rx="60" ry="110" fill="#64936b"/>
      <rect x="80" y="590" width="140" height="130" rx="12" fill="#d8cfc2"/>""",
    "lamp": """<path d="M150 260 l-70 130 h190 l-70 -130 Z" fill="#ffe7ae"/>
      <circle cx="175" cy="400" r="170" fill="#ffe7ae" opacity=".35"/>
      <rect x="170" y="390" width="10" height="330" fill="#3d3a36"/>
      <rect x="900" y="110" width="280" height="190" rx="4" fill="#f4efe6"/>
      <circle cx="990" cy="205" r="56" fill="#d77f5a"/><circle cx="1070" cy="215" r="70"
        fill="#3f6f76"/>""",
    "plant": """<rect x="960" y="430" width="180" height="290" rx="18" fill="#c9805a"/>
      <g fill="#3f7a55"><ellipse cx="1050" cy="330" rx="36" ry="150"/>
      <ellipse cx="970" cy="360" rx="34" ry="130" transform="rotate(-32 970 360)"/>
      <ellipse cx="1130" cy="360" rx="34" ry="130" transform="rotate(32 1130 360)"/></g>
      <rect x="60" y="70" width="240" height="180" rx="4" fill="#fff9"/>
      <path d="M60 250 l90 -100 60 60 40 -40 50 80 Z" fill="#46657a88"/>""",
}
