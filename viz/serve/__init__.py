"""The pages of the local server: what can be asked, a question with its form, its answer."""

from .forms import Choices
from .home import home_page
from .message import choice_page, message_page
from .question import question_page

__all__ = ["Choices", "choice_page", "home_page", "message_page", "question_page"]
