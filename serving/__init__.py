"""The web server around the Streamlit app: own routes, the page's HTML, compression and who may ask.

Apart from `ui` because none of it draws a figure and all of it runs before a script does.
"""

from serving.process.memory import give_back

give_back()  # before any module here reads pyarrow
