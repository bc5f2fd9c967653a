import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the icon in all sizes and in the containers of the three systems:
 * {@code java packaging/icons/DrawIcons.java assets/icons}.
 *
 * <p>Lines of code with one between them in colour: the middle that was filled in. Measures are in 1/64 of the icon.
 */
final class DrawIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final Map<String, Integer> ICNS_TYPES = icnsTypes();
    private static final Color GROUND = new Color(0x17, 0x1B, 0x24);
    private static final Color BORDER = new Color(0x3A, 0x43, 0x57);
    private static final Color LINE = new Color(0xA9, 0xB4, 0xC8);
    private static final Color MIDDLE = new Color(0x37, 0xB3, 0x8C);

    private DrawIcons() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (int size : SIZES) {
            Files.write(folder.resolve("fim-playground-" + size + ".png"), png(size));
        }
        Files.write(folder.resolve("fim-playground.ico"), ico(16, 24, 32, 48, 64, 128, 256));
        Files.write(folder.resolve("fim-playground.icns"), icns());
    }

    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(size / 64.0, size / 64.0);
        RoundRectangle2D plate = new RoundRectangle2D.Double(2, 2, 60, 60, 15, 15);
        graphics.setColor(GROUND);
        graphics.fill(plate);
        if (size >= 32) {
            graphics.setColor(BORDER);
            graphics.setStroke(new BasicStroke(1.5f));
            graphics.draw(plate);
        }
        bar(graphics, LINE, 12, 13, 28);
        bar(graphics, LINE, 20, 22, 22);
        bar(graphics, MIDDLE, 20, 31, 32);
        bar(graphics, LINE, 20, 40, 16);
        bar(graphics, LINE, 12, 49, 24);
        graphics.dispose();
        return image;
    }

    private static void bar(Graphics2D graphics, Color color, double x, double centre, double width) {
        double height = color == MIDDLE ? 6.5 : 4.5;
        graphics.setColor(color);
        graphics.fill(new RoundRectangle2D.Double(x, centre + 1 - height / 2, width, height, height, height));
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(draw(size), "png", bytes);
        return bytes.toByteArray();
    }

    /** The container of Windows: a directory of pictures, each a PNG (Windows Vista and later). */
    private static byte[] ico(int... sizes) throws IOException {
        byte[][] pictures = new byte[sizes.length][];
        int length = 6 + 16 * sizes.length;
        for (int i = 0; i < sizes.length; i++) {
            pictures[i] = png(sizes[i]);
            length += pictures[i].length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        int offset = 6 + 16 * sizes.length;
        for (int i = 0; i < sizes.length; i++) {
            // 256 is written as 0.
            byte side = (byte) sizes[i];
            file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures[i].length).putInt(offset);
            offset += pictures[i].length;
        }
        for (byte[] picture : pictures) {
            file.put(picture);
        }
        return file.array();
    }

    /** The container of macOS: typed blocks, each a PNG. */
    private static byte[] icns() throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(blocks);
        for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
            byte[] picture = png(type.getValue());
            out.writeBytes(type.getKey());
            out.writeInt(picture.length + 8);
            out.write(picture);
        }
        ByteBuffer file = ByteBuffer.allocate(blocks.size() + 8);
        file.put(new byte[] {'i', 'c', 'n', 's'}).putInt(blocks.size() + 8).put(blocks.toByteArray());
        return file.array();
    }

    private static Map<String, Integer> icnsTypes() {
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("icp6", 64);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        types.put("ic10", 1024);
        return types;
    }
}
